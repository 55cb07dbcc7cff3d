// Names from outside: as they came in, as they are shown and given back out.
#include "kit/files/name.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace redress::files {
namespace {

TEST(FileNames, AreMadeHarmless) {
  using namespace std::string_literals;
  const std::pair<std::string, std::string> table[] = {
      {"letter.pdf", "letter.pdf"},
      {"Mrs Whitcombe's letter (2).pdf", "Mrs Whitcombe's letter (2).pdf"},
      {"llythyr t\xC5\xB7.pdf", "llythyr t\xC5\xB7.pdf"},
      {"a\r\nSet-Cookie: x=1.pdf", "a Set-Cookie- x=1.pdf"},
      {"a\tb\x7F"
       "c.pdf",
       "a b c.pdf"},
      {"a\"; filename=\"b.exe", "a-; filename=-b.exe"},
      {"gpj.\xE2\x80\xAE"
       "fdp.exe",
       "gpj.fdp.exe"},  // shown as `gpj.exe.pdf`
      {"a\xE2\x81\xA6"
       "b\xE2\x80\x8B"
       "c\xEF\xBB\xBF.pdf",
       "abc.pdf"},
      {"../../etc/passwd", "-.-etc-passwd"},
      {"..\\..\\boot.ini", "-.-boot.ini"},
      {"..", "file"},
      {"", "file"},
      {"   . . ", "file"},
      {".htaccess", "htaccess"},
      {"letter.pdf...", "letter.pdf"},
      {"letter.pdf::$DATA", "letter.pdf--$DATA"},
      {"con", "_con"},
      {"NUL.pdf", "_NUL.pdf"},
      {"com1.tar.gz", "_com1.tar.gz"},
      {"LPT9 .pdf", "_LPT9 .pdf"},
      {"console.pdf", "console.pdf"},
      {"a<b>|c?*.pdf", "a-b--c--.pdf"},
      {"a\xFF"
       "b.pdf",
       "a"},
      {"\xC2\x9B"
       "31m.pdf",
       "31m.pdf"},
  };
  for (const auto& [sent, clean] : table) EXPECT_EQ(clean_name(sent), clean) << sent;
}

TEST(FileNames, ThatAreLongAreCutBeforeTheirEndingAndBetweenLetters) {
  std::string sent;
  for (int i = 0; i < 100; ++i) sent += "\xC5\xB7";
  const std::string clean = clean_name(sent + ".pdf");
  EXPECT_LE(clean.size(), longest_name);
  EXPECT_GE(clean.size(), longest_name - 1);
  EXPECT_TRUE(clean.ends_with("\xC5\xB7.pdf"));
  EXPECT_TRUE(base::is_utf8(clean));
  EXPECT_EQ(clean_name(std::string(1000, 'a')).size(), longest_name);
  EXPECT_EQ(clean_name("CON." + std::string(1000, 'a')).size(), longest_name) << "the mark before a device counts";
  EXPECT_EQ(clean_name("a." + std::string(1000, 'b')).size(), longest_name) << "that is no ending";
}

TEST(FileNames, TravelInAnAnswerAsTheyAre) {
  EXPECT_EQ(as_attachment("letter.pdf"), "attachment; filename=\"letter.pdf\"");
  EXPECT_EQ(as_attachment("llythyr t\xC5\xB7.pdf"),
            "attachment; filename=\"llythyr t_.pdf\"; filename*=UTF-8''llythyr%20t%C5%B7.pdf");
  EXPECT_EQ(as_attachment("100% \"a\".pdf"),
            "attachment; filename=\"100_ _a_.pdf\"; filename*=UTF-8''100%25%20%22a%22.pdf");
  EXPECT_EQ(as_attachment("a\r\nX: y"), "attachment; filename=\"a__X: y\"; filename*=UTF-8''a%0D%0AX%3A%20y");
  for (const char c : as_attachment("\xF0\x9F\x8F\xA0\x1F.pdf")) EXPECT_TRUE(c >= 0x20 && c < 0x7F);
}

}  // namespace
}  // namespace redress::files
