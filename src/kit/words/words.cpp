#include "kit/words/words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "base/fault.h"
#include "base/text.h"

namespace redress::words {
namespace {

constexpr std::size_t longest = 60;

const icu::Normalizer2& normalizer(const char* name, UNormalization2Mode mode) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* found = icu::Normalizer2::getInstance(nullptr, name, mode, error);
  if (U_FAILURE(error) != 0 || found == nullptr) throw base::Fault("ICU has no data for normalization");
  return *found;
}

std::string folded(std::string_view word) {
  static const icu::Normalizer2& fold = normalizer("nfkc_cf", UNORM2_COMPOSE);
  static const icu::Normalizer2& part = normalizer("nfc", UNORM2_DECOMPOSE);
  UErrorCode error = U_ZERO_ERROR;
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  const icu::UnicodeString parts = part.normalize(fold.normalize(text, error), error);
  if (U_FAILURE(error) != 0) return {};
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 c = parts.char32At(i);
    if (u_isalnum(c) != 0) kept.append(c);
  }
  std::string result;
  kept.toUTF8String(result);
  result.resize(base::utf8_boundary(result, longest));
  return result;
}

bool is_of_word(UChar32 c) {
  const auto type = u_charType(c);
  return u_isalnum(c) != 0 || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

bool is_apostrophe(UChar32 c) {
  return c == '\'' || c == 0x2019 || c == 0x02BC;
}

}  // namespace

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  std::int32_t begin = -1, end = 0;
  const auto finish = [&] {
    if (begin < 0) return;
    const auto from = static_cast<std::size_t>(begin), to = static_cast<std::size_t>(end);
    if (std::string word = folded(text.substr(from, to - from)); !word.empty())
      words.push_back({std::move(word), from, to});
    begin = -1;
  };
  for (std::int32_t i = 0; i < length;) {
    const std::int32_t at = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, length, c);
    if (c >= 0 && is_of_word(c)) {
      if (begin < 0) begin = at;
      end = i;
    } else if (begin < 0 || c < 0 || !is_apostrophe(c)) {
      finish();
    }
  }
  finish();
  return words;
}

std::string compacted(std::string_view text) {
  std::string all;
  for (const Word& word : words_in(text)) all += word.folded;
  all.resize(base::utf8_boundary(all, longest));
  return all;
}

}  // namespace redress::words
