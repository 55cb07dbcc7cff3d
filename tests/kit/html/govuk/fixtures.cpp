#include "kit/html/govuk/fixtures.h"

namespace redress::html::govuk::tests {

std::vector<html::tests::Fixture> fixtures_of(const std::string& component) {
  return html::tests::fixtures_in(std::string(REDRESS_NODE_MODULES) + "/govuk-frontend/dist/govuk/components/" +
                                  component + "/fixtures.json");
}

}  // namespace redress::html::govuk::tests
