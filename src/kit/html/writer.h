// The typed HTML writer: text is escaped by its type, raw markup can only be a literal in the source.
//
// `out << "<td>" << name << "</td>"`: the literals are markup, checked to be literals at compile time; every
// std::string and std::string_view is text and is escaped for element content and for quoted attributes alike. An
// address goes through Url (kit/html/url.h). Text straight after `href="`, `src="` or `action="` is a bug and asserts.
// Rule: RELIABILITY S01, S02.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace redress::html {

// Markup that stands in the source. Cannot be made from anything that is known only when the program runs.
class Markup {
 public:
  template <std::size_t N>
  consteval Markup(const char (&text)[N]) : text_(text, N - 1) {}  // NOLINT: literals read as markup
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

// Markup that a Writer made.
class Fragment {
 public:
  Fragment() = default;
  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }

 private:
  friend class Writer;
  explicit Fragment(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

class Url;

template <class T>
concept Words = std::same_as<T, std::string> || std::same_as<T, std::string_view>;
template <class T>
concept Number = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

class Writer {
 public:
  Writer() { out_.reserve(16 * 1024); }

  Writer& operator<<(Markup markup) {
    out_ += markup.text();
    return *this;
  }
  template <Words T>
  Writer& operator<<(const T& text) {
    write_text(text);
    return *this;
  }
  template <Number T>
  Writer& operator<<(T number) {
    write_number(static_cast<std::int64_t>(number));
    return *this;
  }
  Writer& operator<<(const Fragment& fragment) {
    out_ += fragment.text_;
    return *this;
  }
  Writer& operator<<(const Url& url);

  std::size_t size() const { return out_.size(); }
  // What was written; the writer is empty afterwards.
  Fragment take();
  std::string take_text();

 private:
  void write_text(std::string_view text);
  void write_number(std::int64_t number);
  std::string out_;
};

}  // namespace redress::html
