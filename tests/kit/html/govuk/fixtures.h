// The official examples of GOV.UK Frontend, as its npm package brings them: options in, HTML out.
#pragma once

#include <string>
#include <vector>

#include "base/value.h"
#include "kit/html/fixture_file.h"
#include "kit/html/writer.h"

namespace redress::html::govuk::tests {

// Throws, naming the file, if the package is not there or is not as expected.
std::vector<html::tests::Fixture> fixtures_of(const std::string& component);

// The components that can be shown, by their official names.
std::vector<std::string> components();
// The component with these options, put into our struct. Throws for a component that is not one of those.
Fragment shown(const std::string& component, const base::Object& options);

}  // namespace redress::html::govuk::tests
