#include "kit/http/multipart.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "kit/http/line_ends.h"

namespace redress::http {
namespace {

constexpr std::string_view multipart_type = "multipart/form-data";
constexpr std::size_t most_parts = 50;
constexpr std::size_t longest_boundary = 70;  // RFC 2046, 5.1.1
constexpr std::size_t longest_head = 4096;    // of a part

base::Unexpected<base::Refusals> refused(const char* rule, std::string text) {
  return base::refuse({std::string("multipart_") + rule, "", "RFC 7578", std::move(text)});
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

bool is_boundary_letter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         std::string_view("'()+_,-./:=?").find(c) != std::string_view::npos;
}

std::optional<std::string_view> boundary_of(std::string_view content_type) {
  if (!is_multipart(content_type)) return std::nullopt;
  std::string_view rest = base::trimmed(content_type.substr(multipart_type.size()));
  if (!rest.starts_with(';')) return std::nullopt;
  rest = base::trimmed(rest.substr(1));
  constexpr std::string_view name = "boundary=";
  if (!same_word(rest.substr(0, name.size()), name)) return std::nullopt;
  rest.remove_prefix(name.size());
  if (rest.size() >= 2 && rest.front() == '"' && rest.back() == '"') rest = rest.substr(1, rest.size() - 2);
  if (rest.empty() || rest.size() > longest_boundary) return std::nullopt;
  if (!std::all_of(rest.begin(), rest.end(), is_boundary_letter)) return std::nullopt;
  return rest;
}

bool is_plain_text(std::string_view text) {
  const bool controls = std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\r' && c != '\n') || byte == 0x7F;
  });
  return !controls && base::is_utf8(text);
}

// `name="value"` at the front, taken off. A quote within is written %22, as browsers do.
std::optional<std::string> take_quoted(std::string_view& text, std::string_view name) {
  if (!text.starts_with(name)) return std::nullopt;
  std::string_view rest = text.substr(name.size());
  if (!rest.starts_with("=\"")) return std::nullopt;
  rest.remove_prefix(2);
  const std::size_t end = rest.find('"');
  if (end == std::string_view::npos) return std::nullopt;
  std::string value;
  for (std::size_t i = 0; i < end; ++i) {
    if (rest.substr(i, 3) == "%22") {
      value += '"';
      i += 2;
    } else {
      value += rest[i];
    }
  }
  if (!is_plain_text(value) || value.find_first_of("\t\r\n") != std::string::npos) return std::nullopt;
  text = rest.substr(end + 1);
  return value;
}

struct PartHead {
  std::string name;
  std::optional<std::string> file;
  std::string type;
};

// `form-data; name="a"` or `form-data; name="a"; filename="b.csv"`.
std::optional<PartHead> disposition(std::string_view value) {
  constexpr std::string_view kind = "form-data; ";
  if (!value.starts_with(kind)) return std::nullopt;
  value.remove_prefix(kind.size());
  PartHead head;
  auto name = take_quoted(value, "name");
  if (!name || name->empty()) return std::nullopt;
  head.name = std::move(*name);
  if (value.empty()) return head;
  if (!value.starts_with("; ")) return std::nullopt;
  value.remove_prefix(2);
  head.file = take_quoted(value, "filename");
  if (!head.file || !value.empty()) return std::nullopt;
  return head;
}

// The lines of a part's head, without the empty one that ends it.
std::optional<PartHead> read_head(std::string_view lines) {
  std::optional<PartHead> head;
  std::optional<std::string> type;
  while (!lines.empty()) {
    const std::size_t end = lines.find("\r\n");
    const std::string_view line = lines.substr(0, end);
    lines = end == std::string_view::npos ? std::string_view{} : lines.substr(end + 2);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = base::trimmed(line.substr(colon + 1));
    if (same_word(name, "content-disposition") && !head) {
      head = disposition(value);
      if (!head) return std::nullopt;
    } else if (same_word(name, "content-type") && !type) {
      type.emplace();
      for (const char c : base::trimmed(value.substr(0, value.find(';')))) *type += lower(c);
      if (!is_plain_text(*type)) return std::nullopt;
    } else {
      return std::nullopt;
    }
  }
  if (head && type) head->type = std::move(*type);
  return head;
}

// Some browsers sent the whole path of the file on the person's machine.
std::string without_folders(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  return std::string(slash == std::string_view::npos ? name : name.substr(slash + 1));
}

// A question that asks for several files sends each under its name.
bool is_known(const SentForm& form, const PartHead& head) {
  return find(form.fields, head.name) != nullptr ||
         (!head.file && std::any_of(form.files.begin(), form.files.end(),
                                    [&](const SentFile& file) { return file.field == head.name; }));
}

}  // namespace

bool is_multipart(std::string_view content_type) {
  if (!same_word(content_type.substr(0, multipart_type.size()), multipart_type)) return false;
  const std::string_view rest = content_type.substr(multipart_type.size());
  return rest.empty() || rest.front() == ';' || rest.front() == ' ';
}

base::Checked<SentForm> parse_multipart(std::string_view content_type, std::string_view body) {
  const auto boundary = boundary_of(content_type);
  if (!boundary) return refused("has_a_boundary", "the form does not say where its parts end");
  const std::string opening = "--" + std::string(*boundary);
  const std::string between = "\r\n" + opening;
  if (!body.starts_with(opening))
    return refused("begins_with_a_boundary", "the form does not begin with its first part");
  body.remove_prefix(opening.size());

  SentForm form;
  for (std::size_t parts = 0;; ++parts) {
    if (body == "--" || body == "--\r\n") return form;
    if (!body.starts_with("\r\n")) return refused("parts_are_whole", "something else stands where a part should begin");
    if (parts == most_parts) return refused("has_few_parts", "the form has more than 50 parts");
    body.remove_prefix(2);
    const std::size_t head_end = body.substr(0, longest_head).find("\r\n\r\n");
    if (head_end == std::string_view::npos) return refused("parts_are_whole", "the head of a part has no end");
    auto head = read_head(body.substr(0, head_end));
    if (!head) return refused("heads_are_plain", "the head of a part cannot be read");
    body.remove_prefix(head_end + 4);
    // Another reader could take a boundary here for the end of a part that has no content.
    if (body.starts_with(opening)) return refused("parts_are_whole", "a part has no line end before its boundary");
    const std::size_t end = body.find(between);
    if (end == std::string_view::npos)
      return refused("parts_are_whole", "the last part has no end: the form was cut short");
    const std::string_view content = body.substr(0, end);
    if (is_known(form, *head)) return refused("names_stand_once", "`" + head->name + "` is sent twice");
    if (head->file) {
      form.files.push_back({std::move(head->name), without_folders(*head->file), std::move(head->type), content});
    } else if (is_plain_text(content)) {
      form.fields.emplace_back(std::move(head->name), with_plain_line_ends(content));
    } else {
      return refused("fields_are_text", "`" + head->name + "` is not text in UTF-8");
    }
    body.remove_prefix(end + between.size());
  }
}

}  // namespace redress::http
