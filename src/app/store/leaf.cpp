#include "app/store/leaf.h"

#include <array>

#include "app/store/columns.h"
#include "base/assert.h"

namespace redress::store {
namespace {

template <std::size_t Bytes>
void append_big_endian(std::string& out, std::uint64_t value) {
  std::array<char, Bytes> bytes{};
  for (std::size_t i = 0; i < Bytes; ++i) bytes[i] = static_cast<char>(value >> (8 * (Bytes - 1 - i)));
  out.append(bytes.data(), Bytes);
}

template <class Event>
std::string bytes_of_event(Log log, const Event& event) {
  const std::string detail = base::canonical_text(event.detail);
  std::vector<sql::Parameter> values;
  values_of(event, detail, values);
  std::string bytes;
  write_leaf_bytes(log, values, bytes);
  return bytes;
}

}  // namespace

void write_leaf_bytes(Log log, std::span<const sql::Parameter> values, std::string& out) {
  out.clear();
  out += '\x01';
  out += static_cast<char>(log);
  for (const auto& value : values) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      append_big_endian<4>(out, 8);
      append_big_endian<8>(out, static_cast<std::uint64_t>(*number));
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
      REDRESS_ASSERT(text->size() < 0xFFFFFFFFU);
      append_big_endian<4>(out, text->size());
      out += *text;
    } else {
      REDRESS_ASSERT(std::holds_alternative<std::monostate>(value));
      append_big_endian<4>(out, 0xFFFFFFFFU);
    }
  }
}

std::string leaf_bytes(const casework::CaseEvent& event) {
  return bytes_of_event(Log::cases, event);
}
std::string leaf_bytes(const BodyEvent& event) {
  return bytes_of_event(Log::body, event);
}

}  // namespace redress::store
