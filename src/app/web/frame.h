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

// Where the person is: the one shown as current. A section is listed for those who may open it.
enum class Section { none, my_work, team_work, cases, approvals, reports, people };

enum class Width { staff, report, middle };  // 1360; a report's column; 1100 for pages before sign-in

struct Page {
  std::string title;  // of the window; ` - Redress` is added
  Section section = Section::none;
  Width width = Width::staff;
  html::Fragment main;
  std::string live_title = {};  // the counter whose number of cases the title says, if it follows
  int status = 200;
};

http::Response framed(const Desk& desk, const Page& page);
// A page for when something is not as it should be. No desk: the office itself may be what failed.
http::Response error_page(int status, std::string_view heading, std::string_view words, std::string_view reference);

// Where the assets stand: `/assets/567271d244c55f5c/`.
const std::string& asset_root();

}  // namespace redress::web
