#include "kit/http/multipart.h"

#include <gtest/gtest.h>

namespace redress::http {
namespace {

const std::string type = "multipart/form-data; boundary=----WebKitFormBoundaryAb3";
const std::string edge = "------WebKitFormBoundaryAb3";

std::string part(const std::string& disposition, const std::string& content) {
  return edge + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
}
std::string rule_of(const std::string& content_type, const std::string& body) {
  const auto form = parse_multipart(content_type, body);
  return form ? "read" : form.error().front().rule;
}

TEST(HttpMultipart, ReadsWhatABrowserSends) {
  const std::string bytes("a,b\r\n\0\xFF--\r\n--", 13);
  const std::string body = part("name=\"token\"", "t\xC3\xA9") + edge +
                           "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\old\\a %22b%22.csv\"\r\n"
                           "Content-Type: text/csv\r\n\r\n" +
                           bytes + "\r\n" + edge + "--\r\n";
  const auto form = parse_multipart(type, body);
  ASSERT_TRUE(form.has_value()) << form.error().front().text;
  ASSERT_NE(find(form->fields, "token"), nullptr);
  EXPECT_EQ(*find(form->fields, "token"), "t\xC3\xA9");
  ASSERT_EQ(form->files.size(), 1U);
  EXPECT_EQ(form->files[0].field, "file");
  EXPECT_EQ(form->files[0].name, "a \"b\".csv") << "without its folders";
  EXPECT_EQ(form->files[0].type, "text/csv");
  EXPECT_EQ(form->files[0].bytes, bytes) << "as they came, whatever they are";
}

TEST(HttpMultipart, AFieldAndAFileMayBeEmpty) {
  const auto form = parse_multipart("Multipart/Form-Data; boundary=\"----WebKitFormBoundaryAb3\"",
                                    part("name=\"a\"", "") + part("name=\"f\"; filename=\"\"", "") + edge + "--");
  ASSERT_TRUE(form.has_value());
  EXPECT_EQ(*find(form->fields, "a"), "");
  EXPECT_EQ(form->files[0].bytes, "");
}

TEST(HttpMultipart, LinesOfAFieldEndInOneWayAndThoseOfAFileStay) {
  const std::string body = part("name=\"a\"", "one\r\n\r\ntwo\rthree\n") +
                           part("name=\"f\"; filename=\"a.csv\"", "one\r\ntwo\r") + edge + "--\r\n";
  const auto form = parse_multipart(type, body);
  ASSERT_TRUE(form.has_value());
  EXPECT_EQ(*find(form->fields, "a"), "one\n\ntwo\nthree\n");
  EXPECT_EQ(form->files[0].bytes, "one\r\ntwo\r");
}

TEST(HttpMultipart, SeveralFilesMayAnswerOneQuestionAndNothingElseTwice) {
  const std::string file = "name=\"f\"; filename=\"a.csv\"", field = "name=\"f\"";
  const std::string end = edge + "--\r\n";
  const std::string two = part(file, "1") + part(file, "2") + end;
  const auto form = parse_multipart(type, two);
  ASSERT_TRUE(form.has_value());
  ASSERT_EQ(form->files.size(), 2U);
  EXPECT_EQ(form->files[1].bytes, "2");
  EXPECT_EQ(form->files[1].type, "") << "none was declared";
  EXPECT_EQ(rule_of(type, part(field, "1") + part(field, "2") + end), "multipart_names_stand_once");
  EXPECT_EQ(rule_of(type, part(file, "1") + part(field, "2") + end), "multipart_names_stand_once");
  EXPECT_EQ(rule_of(type, part(field, "1") + part(file, "2") + end), "multipart_names_stand_once");
  const std::string declared = edge + "\r\nContent-Disposition: form-data; " + file +
                               "\r\nContent-Type: Text/CSV ; charset=x\r\n\r\n1\r\n" + end;
  EXPECT_EQ(parse_multipart(type, declared)->files[0].type, "text/csv") << "without its parameters";
}

TEST(HttpMultipart, WhatIsMalformedIsRefusedByName) {
  const std::string end = edge + "--\r\n";
  const std::string good = part("name=\"a\"", "1");
  EXPECT_EQ(rule_of(type, good + end), "read");
  for (const char* wrong :
       {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=a b",
        "multipart/form-data; charset=utf-8; boundary=x", "multipart/mixed; boundary=----WebKitFormBoundaryAb3",
        "multipart/form-data; boundary=\"x", "multipart/form-data; boundary=x; charset=utf-8",
        "multipart/form-data; boundary="
        "00000000001111111111222222222233333333334444444444555555555566666666667"}) {
    EXPECT_EQ(rule_of(wrong, good + end), "multipart_has_a_boundary") << wrong;
  }
  EXPECT_EQ(rule_of(type, ""), "multipart_begins_with_a_boundary");
  EXPECT_EQ(rule_of(type, "words before\r\n" + good + end), "multipart_begins_with_a_boundary");
  for (const std::string& wrong : {good, good + edge, good + edge + "-", good + end + "words after",
                                   good + edge + "x--", good.substr(0, good.size() - 6), edge + "\r\n" + end,
                                   edge + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + edge + "--"}) {
    EXPECT_EQ(rule_of(type, wrong), "multipart_parts_are_whole") << wrong;
  }
  for (const char* wrong :
       {"name=a", "name=\"\"", "name=\"a\"; filename*=UTF-8''x", "filename=\"a\"; name=\"b\"", "name=\"a\" ;x",
        "name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"", "name=\"a\"\r\nContent-Transfer-Encoding: base64",
        "name=\"a\"; filename=\"b", "name=\"\xFF\"", "name=\"a\"\r\n folded", "name=\"a\nb\""}) {
    EXPECT_EQ(rule_of(type, part(wrong, "1") + end), "multipart_heads_are_plain") << wrong;
  }
  EXPECT_EQ(rule_of(type, good + good + end), "multipart_names_stand_once");
  EXPECT_EQ(rule_of(type, good + part("name=\"a\"; filename=\"f\"", "1") + end), "multipart_names_stand_once");
  EXPECT_EQ(rule_of(type, part("name=\"a\"", "\xC3") + end), "multipart_fields_are_text");
  EXPECT_EQ(rule_of(type, part("name=\"a\"", std::string("x\0y", 3)) + end), "multipart_fields_are_text");
  std::string many;
  for (int i = 0; i < 51; ++i) many += part("name=\"f" + std::to_string(i) + "\"", "1");
  EXPECT_EQ(rule_of(type, many + end), "multipart_has_few_parts");
}

}  // namespace
}  // namespace redress::http
