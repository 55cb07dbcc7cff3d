#include "bench/child.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace redress::bench {

Child::Child(const std::vector<std::string>& words) {
  signal(SIGPIPE, SIG_IGN);  // one that has gone is noticed by reading
  std::array<int, 2> in{}, out{};
  if (pipe2(in.data(), O_CLOEXEC) != 0 || pipe2(out.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  std::vector<char*> given;
  for (const auto& word : words) given.push_back(const_cast<char*>(word.c_str()));
  given.push_back(nullptr);
  id_ = fork();
  if (id_ < 0) throw std::runtime_error("no process for " + words.front());
  if (id_ == 0) {
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    execvp(given.front(), given.data());
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  to_ = fdopen(in[1], "w");
  from_ = fdopen(out[0], "r");
}

Child::~Child() {
  std::fclose(to_);
  waitpid(id_, nullptr, 0);
  std::fclose(from_);
}

void Child::say(const std::string& line) {
  std::fputs((line + "\n").c_str(), to_);
  std::fflush(to_);
}

std::string Child::line() {
  std::string said;
  for (int letter = std::fgetc(from_); letter != '\n'; letter = std::fgetc(from_)) {
    if (letter == EOF) throw std::runtime_error("the other program has ended");
    said.push_back(static_cast<char>(letter));
  }
  return said;
}

}  // namespace redress::bench
