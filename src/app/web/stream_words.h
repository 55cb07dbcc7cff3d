// What a page calls a case of a stream that is no complaint: a request has parts, and somebody who asks.
#pragma once

#include <string>
#include <string_view>

namespace redress::web {

// Words that were written for complaints, as that stream has them: `Heads of complaint` as `Parts of the request`.
std::string in_words_of_stream(std::string_view stream, std::string_view words);

}  // namespace redress::web
