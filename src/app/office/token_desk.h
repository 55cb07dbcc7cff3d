// What stands behind tokens.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/office/names.h"
#include "app/office/office.h"
#include "app/office/readers.h"
#include "app/office/rights.h"
#include "app/office/throttle.h"
#include "app/office/tokens.h"
#include "app/office/writer.h"

namespace redress::office {

class TokenDesk : public Tokens {
 public:
  struct Writing {  // null where the office was opened for reading
    store::Store* store = nullptr;
    Writer* writer = nullptr;
  };
  // `throttle` is that of signing in.
  TokenDesk(const Options& options, Readers& readers, const Names& names, const Rights& rights, Throttle& throttle,
            Writing writing)
      : options_(options), readers_(readers), names_(names), rights_(rights), throttle_(throttle), writing_(writing) {}

  base::Checked<std::string> make(std::string_view owner, std::string_view scope) override;
  base::Checked<base::Done> revoke(std::int64_t id) override;
  std::vector<Token> all() override;
  base::Checked<Bearer> bearer(std::string_view token, std::string_view address) override;

 private:
  Writer& writer();  // throws base::Fault where the office was opened for reading

  const Options& options_;
  Readers& readers_;
  const Names& names_;
  const Rights& rights_;
  Throttle& throttle_;
  Writing writing_;
};

}  // namespace redress::office
