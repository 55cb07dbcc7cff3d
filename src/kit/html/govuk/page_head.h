// What stands at the head of every page: the body's header, the service navigation, the phase banner.
#pragma once

#include "kit/html/govuk/notices.h"

namespace redress::html::govuk {

struct GenericHeader {
  std::string logoText = {};
  Fragment logoHtml = {};
  Url url = Url("/");
  std::string containerClasses = "govuk-width-container";
  std::string classes = {};
  Attributes attributes = {};
};

struct PhaseBanner {
  Tag tag = {};
  std::string text = {};
  Fragment html = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct ServiceNavigationItem {
  std::string text = {};
  Fragment html = {};
  std::optional<Url> href = {};
  bool current = false;  // this page
  bool active = false;   // a page below this one
  Attributes attributes = {};
};

struct ServiceNavigationEnd {
  Fragment html = {};
  std::string align = {};  // `inline`: on the line of the name
};

// Markup around the parts; those of the navigation are items of its list.
struct ServiceNavigationSlots {
  Fragment start = {};
  ServiceNavigationEnd end = {};
  Fragment navigationStart = {};
  Fragment navigationEnd = {};
};

struct ServiceNavigation {
  std::string serviceName = {};
  std::optional<Url> serviceUrl = {};
  std::string ariaLabel = "Service information";
  std::string navigationId = "navigation";
  std::string navigationLabel = {};  // not given: the menu button's words
  std::string menuButtonText = "Menu";
  std::string menuButtonLabel = {};
  std::vector<ServiceNavigationItem> navigation = {};
  std::optional<bool> collapseNavigationOnMobile = {};  // not given: where there is more than one
  std::string navigationClasses = {};
  ServiceNavigationSlots slots = {};
  std::string classes = {};
  Attributes attributes = {};
};

Fragment generic_header(const GenericHeader& header);
Fragment phase_banner(const PhaseBanner& banner);
Fragment service_navigation(const ServiceNavigation& service);

}  // namespace redress::html::govuk
