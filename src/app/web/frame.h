// The frame of every page: head, header, sections, main, footer; and the answer it travels in.
#pragma once

#include <string>
#include <string_view>

#include "app/web/desk.h"
#include "kit/html/url.h"
#include "kit/html/writer.h"
#include "kit/http/message.h"

namespace redress::web {

// UI 4, with the hash of the one line of script that stands in a page.
extern const std::string_view content_security_policy;

enum class Section { none, cases, reports };

struct Page {
  std::string title;  // of the window; ` - Redress` is added
  Section section = Section::none;
  bool report = false;  // the narrower column of a report
  html::Fragment main;
  int status = 200;
};

http::Response framed(const Desk& desk, const Page& page);
// A page for when something is not as it should be. No desk: the office itself may be what failed.
http::Response error_page(int status, std::string_view heading, std::string_view words, std::string_view reference);

// Where the assets stand: `/assets/567271d244c55f5c/`.
const std::string& asset_root();

}  // namespace redress::web
