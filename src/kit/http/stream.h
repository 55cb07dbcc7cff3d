// A live answer: text/event-stream, told from any thread, carried by the event loop for as long as its reader stays.
//
// What is told is a state by name: a newer one takes the place of one that is not on its way yet, so that a slow reader never
// makes a queue. A handler makes one and returns it in its Response; from then on no worker is held. Rule: DESIGN 8.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace redress::http {

class Stream {
 public:
  // `ended` is called once, from any thread: the reader has gone, the server stops, or the time of a stream is over. Nothing
  // may wait in it, and it may tell other streams.
  explicit Stream(std::function<void()> ended = {});
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  ~Stream();

  // The name and the data are one line each. Told after the end it is lost.
  void tell(std::string_view event, std::string data);
  // What was told is still written, and then the connection closes.
  void end();

  // --- for the session that carries it
  // `wake` is called from any thread once there is something to take, and not again before it was taken.
  void carry(std::function<void()> wake);
  // What is to be written now, as frames; empty if nothing.
  std::string take();
  bool is_ending() const;
  // The reader has gone. `wake` is not called any more once this has returned.
  void let_go();

 private:
  void wake();  // the mutex is held

  mutable std::mutex mutex_;
  std::vector<std::pair<std::string, std::string>> told_;  // the newest of each name, as first told
  std::function<void()> wake_;
  std::function<void()> ended_;
  bool woken_ = false, ending_ = false, gone_ = false;
};

}  // namespace redress::http
