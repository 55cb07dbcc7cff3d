// How the body's pages look: three colours that its administrators set, each change kept with who and when.
//
// Not part of the record. Rule: UI 3; text on a colour, or in it, is read at 4.5 to 1 or the colour is refused.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"

namespace redress::office {

// As `#0e2f4d`, in small letters. These are the product's own.
struct Brand {
  std::string header = "#0e2f4d";  // behind white words at the top of every page
  std::string accent = "#28a197";  // the header's lower edge; no words stand in it
  std::string colour = "#12436d";  // where one is, and what is chosen: on white, or behind white words
  bool operator==(const Brand&) const = default;
};

struct BrandChange {
  Brand brand;
  std::int64_t by = 0;
  base::Instant at{};
};

// About `header`, `accent` and `colour`, all at once: `colour_is_known`, `colour_is_read`.
base::Refusals wrong_with_brand(const Brand& brand);

class Branding {
 public:
  virtual ~Branding() = default;
  virtual Brand brand() = 0;  // asked for each page: from memory
  // Refused as wrong_with_brand says. The same colours again are no change.
  virtual base::Checked<base::Done> change(const Brand& brand, std::int64_t by) = 0;
  virtual std::vector<BrandChange> changes() = 0;  // the last 50, the newest first
};

}  // namespace redress::office
