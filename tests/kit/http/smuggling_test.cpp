// Bytes that two readers could divide differently, and other requests that are not HTTP: each is refused with its
// status and the connection is closed, so that what follows on it is never taken for a second request. RELIABILITY S13,
// S33, F36 to F38.
#include <gtest/gtest.h>

#include "tests/kit/http/wire.h"

namespace redress::http::testing {
namespace {

struct Bad {
  const char* what;
  std::string bytes;
  int status;
};

const std::string get = "GET / HTTP/1.1\r\nHost: x\r\n";
const std::string post = "POST / HTTP/1.1\r\nHost: x\r\n";
const std::string second = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

std::vector<Bad> corpus() {
  return {
      {"two lengths that differ", post + "Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde" + second, 400},
      {"two lengths that agree", post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc" + second, 400},
      {"a list of lengths", post + "Content-Length: 3, 3\r\n\r\nabc" + second, 400},
      {"a length with a sign", post + "Content-Length: +3\r\n\r\nabc" + second, 400},
      {"a negative length", post + "Content-Length: -1\r\n\r\n" + second, 400},
      {"a length in hexadecimal", post + "Content-Length: 0x3\r\n\r\nabc" + second, 400},
      {"an empty length", post + "Content-Length: \r\n\r\n" + second, 400},
      {"a length too long for a number", post + "Content-Length: 99999999999999999999999\r\n\r\n" + second, 400},
      {"length and chunks", post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + second, 400},
      {"chunks and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n" + second, 400},
      {"two encodings", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + second,
       400},
      {"another encoding", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + second, 501},
      {"chunked not last", post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + second, 501},
      {"a hidden encoding",
       post +
           "Transfer-Encoding: \x0b"
           "chunked\r\n\r\n0\r\n\r\n" +
           second,
       400},
      {"encoding in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + second, 400},
      {"a blank before the colon", post + "Content-Length : 3\r\n\r\nabc" + second, 400},
      {"a blank before the encoding's colon", post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + second, 400},
      {"a folded line", get + "X: a\r\n b\r\n\r\n" + second, 400},
      {"a folded line by tab", get + "X: a\r\n\tTransfer-Encoding: chunked\r\n\r\n" + second, 400},
      {"bare line feeds", "GET / HTTP/1.1\nHost: x\n\n" + second, 400},
      {"one bare line feed", "GET / HTTP/1.1\r\nHost: x\nX: y\r\n\r\n" + second, 400},
      {"a bare carriage return", get + "X: a\rContent-Length: 3\r\n\r\n" + second, 400},
      {"a NUL in a header", get + std::string("X: a\0b\r\n\r\n", 10) + second, 400},
      {"a header without a colon", get + "nonsense\r\n\r\n" + second, 400},
      {"a header without a name", get + ": x\r\n\r\n" + second, 400},
      {"no host", "GET / HTTP/1.1\r\n\r\n" + second, 400},
      {"two hosts", get + "Host: y\r\n\r\n" + second, 400},
      {"an empty line first", "\r\n" + get + "\r\n", 400},
      {"blanks in the target", "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n" + second, 400},
      {"two blanks", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n" + second, 400},
      {"a tab for a blank", "GET\t/ HTTP/1.1\r\nHost: x\r\n\r\n" + second, 400},
      {"no version", "GET /\r\n\r\n" + second, 400},
      {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
      {"HTTP/0.9", "GET / HTTP/0.9\r\nHost: x\r\n\r\n", 505},
      {"another host's address", "GET http://example.org/ HTTP/1.1\r\nHost: x\r\n\r\n" + second, 400},
      {"a NUL in the target", "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n" + second, 400},
      {"a way up", "GET /../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n" + second, 400},
      {"a way up, encoded", "GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n" + second, 400},
      {"overlong UTF-8", "GET /%C0%AF HTTP/1.1\r\nHost: x\r\n\r\n" + second, 400},
      {"a broken percent sign", "GET /%G1 HTTP/1.1\r\nHost: x\r\n\r\n" + second, 400},
      {"a doubled parameter", "GET /?a=1&a=2 HTTP/1.1\r\nHost: x\r\n\r\n" + second, 400},
      {"a chunk size that is none", post + "Transfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n" + second, 400},
      {"a negative chunk size", post + "Transfer-Encoding: chunked\r\n\r\n-1\r\nabc\r\n0\r\n\r\n" + second, 400},
      {"a chunk size past all numbers",
       post + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nabc\r\n" + second, 400},
      {"a chunk ended by a line feed", post + "Transfer-Encoding: chunked\r\n\r\n3\nabc\n0\n\n" + second, 400},
      {"a chunk longer than it says", post + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n0\r\n\r\n" + second,
       400},
      {"TRACE", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n", 405},
      {"CONNECT", "CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n", 405},
      {"an invented method", "BREW / HTTP/1.1\r\nHost: x\r\n\r\n", 405},
      {"another expectation", post + "Expect: a-pony\r\nContent-Length: 3\r\n\r\nabc", 417},
      {"a body over the limit", post + "Content-Length: 1048577\r\n\r\n", 413},
      {"a target of 64 KB", "GET /" + std::string(65536, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n", 414},
      {"a header line of 64 KB", get + "X: " + std::string(65536, 'a') + "\r\n\r\n", 431},
  };
}

TEST(HttpSmuggling, EachIsRefusedOnceAndTheConnectionIsClosed) {
  const Running server;
  for (const auto& bad : corpus()) {
    const std::string answer = server.exchange(bad.bytes);
    EXPECT_EQ(status_of(answer), bad.status) << bad.what << "\n" << answer;
    EXPECT_EQ(count_answers(answer), 1U) << bad.what << ": what followed was answered too\n" << answer;
    EXPECT_EQ(answer.find("smuggled"), std::string::npos) << bad.what;
    EXPECT_NE(answer.find("Connection: close"), std::string::npos) << bad.what;
  }
  EXPECT_EQ(status_of(server.exchange(get + "Connection: close\r\n\r\n")), 200) << "the server still answers";
}

TEST(HttpSmuggling, TenThousandHeadersOrParametersAreRefusedAtOnce) {
  const Running server;
  std::string headers = get;
  for (int i = 0; i < 10'000; ++i) headers += "a" + std::to_string(i) + ": b\r\n";
  EXPECT_EQ(status_of(server.exchange(headers + "\r\n")), 431);
  std::string many = get;
  for (int i = 0; i < 150; ++i) many += "a: b\r\n";
  EXPECT_EQ(status_of(server.exchange(many + "\r\n")), 431);
  std::string query = "GET /?x=1";
  for (int i = 0; i < 2'000; ++i) query += "&" + std::to_string(i);
  EXPECT_EQ(status_of(server.exchange(query + " HTTP/1.1\r\nHost: x\r\n\r\n")), 400);
}

TEST(HttpSmuggling, EndlessChunksAreCutAtTheBodyLimit) {
  const Running server;
  Client client(server.port());
  ASSERT_TRUE(client.send(post + "Transfer-Encoding: chunked\r\n\r\n"));
  const std::string chunk = "8000\r\n" + std::string(0x8000, 'x') + "\r\n";
  for (int i = 0; i < 64 && client.send(chunk); ++i) {
  }
  EXPECT_EQ(status_of(client.read_all()), 413);
}

}  // namespace
}  // namespace redress::http::testing
