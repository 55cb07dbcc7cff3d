// Cases that are perhaps the one being recorded, each with the reason, and the person who is perhaps the same.
#pragma once

#include <vector>

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

html::Fragment likely_cases(const std::vector<office::AlikeCase>& alike, const Desk& desk);

// Inside the form: `looked`, so that it is not asked twice, and which known person this is, where one may be.
html::Fragment same_person_question(const std::vector<office::AlikeCase>& alike, const Desk& desk);

// `same name, same address, damp and mould, three weeks ago`
std::string reason_of(const office::AlikeCase& alike, base::Day today);

}  // namespace redress::web
