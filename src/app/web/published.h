// What the pages about published reports share: the address of one, and how it stands.
#pragma once

#include <string>

#include "app/office/publishing.h"
#include "app/web/desk.h"
#include "kit/html/url.h"

namespace redress::web {

html::Url address_of(const office::Publication& publication);
// `Released`, `Waits for release`, `Withdrawn`.
std::string standing_of(const office::Publication& publication);
// `Edition 2, proposed by Clare Ibbotson on Monday 9 November 2026, released by ... on ...`
std::string story_of(const office::Publication& publication, const Desk& desk);

}  // namespace redress::web
