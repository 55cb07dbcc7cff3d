// Where a value of a file stands in its text, from which byte to which, and how a value is written there. Used by
// procedure_edit.cpp and its parts only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/yaml/read.h"

namespace redress::catalogue {

// The way to a value. Nothing is found where the last key is missing, and there is no parent where an earlier part of it is.
struct Way {
  yaml::Node* parent = nullptr;
  yaml::Node* found = nullptr;
  std::string missing;  // the last key
  int key_column = 1;   // of the key that has it, or of the list's item
};
Way way_to(yaml::Node& tree, std::string_view at);

// What an item of a list is named by: its `id` or `code`; empty where it has none.
std::string name_of(const yaml::Node& item);

std::size_t offset_of(std::string_view text, yaml::Place place);
std::size_t start_of_line(std::string_view text, std::size_t at);
std::size_t end_of_line(std::string_view text, std::size_t at);  // behind the line feed

// Behind a text that begins there; nothing where its form is not known. What is wrong here is seen when the whole is read again.
std::optional<std::size_t> end_of_text(std::string_view text, std::size_t begin, int key_column);
std::optional<std::size_t> end_of_flow(std::string_view text, std::size_t begin);  // of a list in brackets

std::string plain_or_quoted(std::string_view value, bool quoted);
std::string flow_list(const std::vector<std::string>& words);
// As a folded block below a key in that column, in lines that fit.
std::string folded_text(std::string_view value, int key_column);

}  // namespace redress::catalogue
