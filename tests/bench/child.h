// Another program that is spoken with, line by line.
#pragma once

#include <sys/types.h>

#include <cstdio>
#include <string>
#include <vector>

namespace redress::bench {

class Child {
 public:
  explicit Child(const std::vector<std::string>& words);
  ~Child();  // ends its input and waits for it
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  void say(const std::string& line);
  // The next line that it says; throws where it has gone.
  std::string line();

 private:
  std::FILE* to_ = nullptr;
  std::FILE* from_ = nullptr;
  pid_t id_ = 0;
};

}  // namespace redress::bench
