// Style, script and fonts from inside the program. Their address holds a hash of all of them, so a browser keeps them for ever.
#include <map>

#include "app/web/pages.h"
#include "base/embedded.h"

namespace redress::web {
namespace {

struct Kept {
  std::string_view plain, gzip, brotli;
};

const std::map<std::string, Kept, std::less<>>& kept() {
  static const auto all = [] {
    std::map<std::string, Kept, std::less<>> files;
    for (const auto& file : base::embedded_assets()) {
      if (file.path.ends_with(".gz")) {
        files[std::string(file.path.substr(0, file.path.size() - 3))].gzip = file.bytes;
      } else if (file.path.ends_with(".br")) {
        files[std::string(file.path.substr(0, file.path.size() - 3))].brotli = file.bytes;
      } else {
        files[std::string(file.path)].plain = file.bytes;
      }
    }
    return files;
  }();
  return all;
}

std::string_view type_of(std::string_view path) {
  if (path.ends_with(".css")) return "text/css; charset=utf-8";
  if (path.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (path.ends_with(".woff2")) return "font/woff2";
  return "application/octet-stream";
}

}  // namespace

Response asset(const Request& request, const Captures& captures) {
  std::string path = captures.at("set");
  if (const auto folder = captures.find("folder"); folder != captures.end()) path += "/" + folder->second;
  path += "/" + captures.at("file");
  const auto found = kept().find(path);
  if (found == kept().end()) return not_found("There is nothing under this address.");
  Response response;
  response.type = type_of(path);
  response.headers = {{"Cache-Control", "public, max-age=31536000, immutable"}};
  response.fixed_body = found->second.plain;
  const std::string* accepted = http::find(request.headers, "accept-encoding");
  if (!found->second.gzip.empty()) response.headers.emplace_back("Vary", "Accept-Encoding");
  if (accepted != nullptr && accepted->find("br") != std::string::npos && !found->second.brotli.empty()) {
    response.fixed_body = found->second.brotli;
    response.headers.emplace_back("Content-Encoding", "br");
  } else if (accepted != nullptr && accepted->find("gzip") != std::string::npos && !found->second.gzip.empty()) {
    response.fixed_body = found->second.gzip;
    response.headers.emplace_back("Content-Encoding", "gzip");
  }
  return response;
}

}  // namespace redress::web
