// Forms with files: multipart/form-data (RFC 7578), read strictly.
//
// Browsers write one form of it, and that is the one that is read: no words before the first boundary or after the last, each
// part with its Content-Disposition and at most a Content-Type, each name once; only files may be several of one name. Anything else
// is refused by name, since two readers could divide it differently. Time is linear in the length.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "kit/http/message.h"

namespace redress::http {

struct SentFile {
  std::string field;
  std::string name;        // as the sender calls it, without its folders; empty where no file was chosen
  std::string type;        // the media type that it is sent as, in small letters, without parameters; may be empty
  std::string_view bytes;  // of the body that was read: anything at all
};

struct SentForm {
  Fields fields;  // UTF-8 without control characters but line ends (LF) and tabs
  std::vector<SentFile> files;
};

// Whether that is the content type of such a form, whatever its boundary.
bool is_multipart(std::string_view content_type);
// The body must outlive what is read. A refusal's `rule` begins with `multipart_`.
base::Checked<SentForm> parse_multipart(std::string_view content_type, std::string_view body);

}  // namespace redress::http
