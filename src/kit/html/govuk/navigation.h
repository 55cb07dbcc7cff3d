// Ways through the pages: back link, skip link, breadcrumbs, pagination, language navigation.
#pragma once

#include "kit/html/govuk/options.h"

namespace redress::html::govuk {

struct BackLink {
  std::string text = "Back";
  Fragment html = {};
  Url href = Url("#");
  std::string classes = {};
  Attributes attributes = {};
};

struct SkipLink {  // the first thing in the page's body
  std::string text = {};
  Fragment html = {};
  Url href = Url("#content");
  std::string classes = {};
  Attributes attributes = {};
};

struct Breadcrumb {
  std::string text = {};
  Fragment html = {};
  std::optional<Url> href = {};  // not given: the page itself
  Attributes attributes = {};
};

struct Breadcrumbs {
  std::string labelText = "Breadcrumb";
  std::vector<Breadcrumb> items = {};
  bool collapseOnMobile = false;
  std::string classes = {};
  Attributes attributes = {};
};

struct PaginationLink {
  std::string text = {};  // not given: Previous page, or Next page
  Fragment html = {};
  std::string labelText = {};  // what stands on that page; only without page numbers
  std::optional<Url> href = {};
  Attributes attributes = {};
};

struct PaginationItem {
  std::string number = {};
  std::string visuallyHiddenText = {};  // not given: Page and the number
  std::optional<Url> href = {};
  bool current = false;
  bool ellipsis = false;  // pages left out here
  Attributes attributes = {};
};

struct Pagination {
  std::string landmarkLabel = "Pagination";
  PaginationLink previous = {};  // shown if it has an address
  PaginationLink next = {};
  std::vector<PaginationItem> items = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct Language {
  std::string text = {};  // in that language: Cymraeg
  Fragment html = {};
  std::string lang = {};
  std::string hrefLang = {};  // not given: lang
  std::string dir = {};
  std::string languageDescriptionText = {};  // hidden: "Newid yr iaith i'r Gymraeg"
  std::optional<Url> href = {};
  bool current = false;
  std::string classes = {};
  Attributes attributes = {};
};

struct LanguageNavigation {
  std::string ariaLabel = "Language";
  std::vector<Language> items = {};
  std::string classes = {};
  Attributes attributes = {};
};

Fragment back_link(const BackLink& link);
Fragment skip_link(const SkipLink& link);
Fragment breadcrumbs(const Breadcrumbs& crumbs);
Fragment pagination(const Pagination& pagination);
Fragment language_navigation(const LanguageNavigation& navigation);

}  // namespace redress::html::govuk
