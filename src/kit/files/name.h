// What a file is called: a name from outside made harmless, and put into an answer so that a browser saves under it.
//
// A name never touches our own disk (content_folder.h). It is shown on pages and given back to whoever saves the file, on a system of
// any kind. Rule: RELIABILITY S39; RFC 6266, RFC 8187.
#pragma once

#include <string>
#include <string_view>

namespace redress::files {

inline constexpr std::size_t longest_name = 150;  // bytes

// One line of UTF-8 that is a name and no path: without folders, controls, marks that turn the direction of writing or cannot be
// seen, signs that some system takes for its own, dots and blanks around it; no name of a device; cut before its ending where it is
// too long. Never empty.
std::string clean_name(std::string_view sent);

// The value of Content-Disposition for a name of any kind.
std::string as_attachment(std::string_view name);

}  // namespace redress::files
