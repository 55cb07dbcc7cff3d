#include "app/office/branding_desk.h"

#include <fmt/format.h>

#include <utility>

#include "app/office/contrast.h"
#include "app/store/brands.h"
#include "base/fault.h"

namespace redress::office {
namespace {

constexpr int most_changes = 50;

Brand brand_of(const store::BrandRow& row) {
  return {row.header, row.accent, row.colour};
}

// As it is kept; what is no colour stays as it was typed, and is refused.
std::string normal(const std::string& typed) {
  const auto colour = parse_colour(typed);
  return colour ? to_text(*colour) : typed;
}

}  // namespace

base::Refusals wrong_with_brand(const Brand& brand) {
  base::Refusals wrong;
  const auto look = [&](const std::string& typed, const char* about, bool has_words) {
    const auto colour = parse_colour(typed);
    if (!colour) {
      wrong.push_back({"colour_is_known", about, "", "enter a colour as # and six digits, like #0e2f4d"});
    } else if (has_words && contrast(*colour, white) < least_contrast) {
      // Rounded down: what is refused never looks as if it were enough.
      const auto hundredths = static_cast<int>(contrast(*colour, white) * 100);
      wrong.push_back({"colour_is_read", about, "WCAG 2.2, 1.4.3",
                       fmt::format("the contrast of {} with white is {}.{:02} to 1, and words need 4.5 to 1: choose a "
                                   "darker colour",
                                   to_text(*colour), hundredths / 100, hundredths % 100)});
    }
  };
  look(brand.header, "header", true);
  look(brand.accent, "accent", false);
  look(brand.colour, "colour", true);
  return wrong;
}

BrandingDesk::BrandingDesk(Clock clock, Readers& readers, store::Store* store, Writer* writer)
    : clock_(std::move(clock)), readers_(readers), store_(store), writer_(writer) {
  const auto rows = readers_.with([](store::Store& reading) { return store::newest_brands(reading.connection(), 1); });
  if (!rows.empty()) brand_ = brand_of(rows.front());
}

Brand BrandingDesk::brand() {
  const std::lock_guard lock(mutex_);
  return brand_;
}

base::Checked<base::Done> BrandingDesk::change(const Brand& brand, std::int64_t by) {
  if (auto wrong = wrong_with_brand(brand); !wrong.empty()) return base::refuse(std::move(wrong));
  if (writer_ == nullptr) throw base::Fault("this was opened for reading only");
  const Brand wanted{normal(brand.header), normal(brand.accent), normal(brand.colour)};
  if (wanted == this->brand()) return base::Done{};
  writer_->run([&] {
    store::add_brand(store_->connection(), {wanted.header, wanted.accent, wanted.colour, by, clock_()});
    return true;
  });
  const std::lock_guard lock(mutex_);
  brand_ = wanted;
  return base::Done{};
}

std::vector<BrandChange> BrandingDesk::changes() {
  const auto rows =
      readers_.with([](store::Store& reading) { return store::newest_brands(reading.connection(), most_changes); });
  std::vector<BrandChange> changes;
  for (const auto& row : rows) changes.push_back({brand_of(row), row.changed_by, row.changed_at});
  return changes;
}

}  // namespace redress::office
