#include "kit/json/write.h"

#include <gtest/gtest.h>

#include <limits>

#include "kit/json/read.h"

namespace redress::json {
namespace {

TEST(JsonWriter, KeepsTheOrderOfKeysAndWritesDecimals) {
  Writer out(0);
  out.begin_object().key("b").number(std::int64_t{1}).key("a").begin_array();
  out.number(4.75).number(140.0 / 30.0).number(17.0).number(-0.0).number(std::numeric_limits<double>::quiet_NaN());
  out.text("é\"").boolean(true).null().end_array().end_object();
  EXPECT_EQ(std::move(out).done(), "{\"b\":1,\"a\":[4.75,4.666666666666667,17,0,null,\"é\\\"\",true,null]}");
}

TEST(JsonWriter, IndentsForReading) {
  Writer out;
  out.begin_object()
      .key("rows")
      .begin_array()
      .value(base::Object{{"id", "total"}})
      .end_array()
      .key("none")
      .begin_array();
  out.end_array().end_object();
  const std::string text = std::move(out).done();
  EXPECT_EQ(text, "{\n  \"rows\": [\n    {\n      \"id\": \"total\"\n    }\n  ],\n  \"none\": []\n}\n");
  EXPECT_TRUE(read_json(text, "f"));
}

}  // namespace
}  // namespace redress::json
