// The words of a text as a search sees them: folded so that `Whitcombe`, `WHITCOMBE` and `Whítcombe` are one.
//
// A word is a run of letters, digits and the marks on them; an apostrophe inside it is passed over (`O'Brien` is `obrien`),
// anything else ends it. Folding is Unicode's NFKC case folding without the marks, by ICU. Invalid UTF-8 ends a word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace redress::words {

struct Word {
  std::string folded;
  std::size_t begin = 0, end = 0;  // bytes of the text it was read from
};

// Words longer than 60 bytes are cut there: nobody types them, and an index need not hold them.
std::vector<Word> words_in(std::string_view text);

// The letters and digits alone, folded: `WM4 2QH` and `wm42qh` are one, and so are two ways to write a telephone number.
std::string compacted(std::string_view text);

}  // namespace redress::words
