#include "kit/http/target.h"

#include <gtest/gtest.h>

#include "kit/http/routes.h"

namespace redress::http {
namespace {

TEST(HttpTarget, PathsAreDecodedOncePerSegment) {
  const auto target = parse_target("/cases/a%2Fb%2541?page=2&q=x+y%26z&empty=");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->segments, (std::vector<std::string>{"cases", "a/b%41"}));
  EXPECT_EQ(target->query, (Fields{{"page", "2"}, {"q", "x y&z"}, {"empty", ""}}));
  EXPECT_TRUE(parse_target("/")->segments.empty());
}

TEST(HttpTarget, WhatCannotBeReadOneWayIsRefused) {
  for (const char* bad :
       {"",          "cases", "*",         "http://x/", "/a//b", "/a/",     "/./a",       "/a/..",
        "/%2E%2e/a", "/%zz",  "/%1",       "/%",        "/a#b",  "/%FF",    "/%ED%A0%80", "/%00",
        "/%0a",      "/a b",  "/\xC3\xA9", "/?a=1&a=2", "/?=1",  "/?a=%C3", "/?a&&b",     "/?a=%00"}) {
    EXPECT_FALSE(parse_target(bad)) << bad;
  }
}

TEST(HttpTarget, AFormMayHoldSeveralLines) {
  EXPECT_EQ(*parse_form("note=a%0D%0Ab&x=1"), (Fields{{"note", "a\nb"}, {"x", "1"}}));
  EXPECT_TRUE(parse_form("")->empty());
}

Route route(const char* method, const char* path, const char* permission) {
  return {method, path, permission, [path](const Request&, const Captures&) { return plain(200, path); }};
}

TEST(HttpTarget, APathIsOfThePatternOfARoute) {
  const char* pattern = "/cases/{reference}/files";
  EXPECT_TRUE(is_of_pattern("/cases/WM-2026-k3f7q/files", pattern));
  for (const char* other : {"/cases//files", "/cases/a/files/", "/cases/a/files/x", "/cases/a/b/files", "/cases/files",
                            "/cases/a/files?x=1", "cases/a/files", "/cases/a/file", ""}) {
    EXPECT_FALSE(is_of_pattern(other, pattern)) << other;
  }
  EXPECT_TRUE(is_of_pattern("/import", "/import"));
}

TEST(HttpRoutes, ALiteralGoesBeforeANameAndHeadIsGet) {
  const auto routes = Routes::of(
      {route("GET", "/cases/{reference}", "p"), route("GET", "/cases/new", "p"), route("POST", "/cases", "p")});
  ASSERT_TRUE(routes);
  Request request{.method = "HEAD", .segments = {"cases", "new"}, .query = {}, .headers = {}, .body = {}, .peer = {}};
  EXPECT_EQ(routes->find(request).route->path, "/cases/new");
  request.segments = {"cases", "x"};
  EXPECT_EQ(routes->find(request).captures.at("reference"), "x");
  request.segments = {"cases"};
  EXPECT_EQ(routes->find(request).route, nullptr);
  EXPECT_EQ(routes->find(request).allow, "POST");
  request.segments = {"other"};
  EXPECT_EQ(routes->find(request).allow, "");
}

TEST(HttpRoutes, ARouteWithoutAPermissionIsRefused) {
  const auto routes = Routes::of({route("GET", "/a", "p"), route("GET", "/b", ""), route("GET", "/a", "p"),
                                  route("GET", "/{x}", "p"), route("GET", "/{y}", "p")});
  ASSERT_FALSE(routes);
  ASSERT_EQ(routes.error().size(), 3U);
  EXPECT_EQ(routes.error()[0].rule, "route_declares_a_permission");
  EXPECT_EQ(routes.error()[0].about, "GET /b");
  EXPECT_EQ(routes.error()[1].about, "GET /a");
  EXPECT_EQ(routes.error()[2].about, "GET /{y}");
}

}  // namespace
}  // namespace redress::http
