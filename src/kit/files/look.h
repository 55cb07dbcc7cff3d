// What a file really is, by its bytes: the ending of its name, what its sender declared and what it holds must say the same.
//
// Nothing is decoded or unpacked. Office and OpenDocument files are looked at as far as their directory goes: whole, small enough
// when unpacked, without a password and without macros. A picture's size is read from its header. Rule: RELIABILITY S35 to S37.
#pragma once

#include <string_view>

#include "base/refusal.h"
#include "kit/files/kind.h"

namespace redress::files {

// Its kind; or one refusal that names the file, what its name says and what it is. `declared` is the media type that came with
// it, without parameters; empty and `application/octet-stream` declare nothing.
base::Checked<const FileKind*> look_at(std::string_view name, std::string_view declared, std::string_view bytes);

}  // namespace redress::files
