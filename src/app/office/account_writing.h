// How the files of the account desk read and write, and what they share with the tokens'.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/office/account_desk.h"
#include "app/office/in_fours.h"
#include "base/fault.h"

namespace redress::office {

std::string normal_email(std::string_view email);  // trimmed, in small letters
// The tries of an address, whatever it tries: a password or a token.
Throttle::Key address_key(std::string_view address);
// What is wrong with a name and an e-mail address as they were typed, about `name` and `email`.
base::Refusals wrong_with_words(std::string_view name, std::string_view email);

template <class Work>
auto AccountDesk::write(const Work& work) {
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  Rows rows(writing_.store->connection());
  std::optional<decltype(work(rows))> result;
  writing_.writer->run([&] {
    result = work(rows);
    return result->has_value();
  });
  return std::move(*result);
}

template <class Work>
void AccountDesk::change(const Work& work) {
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  Rows rows(writing_.store->connection());
  writing_.writer->run([&] {
    work(rows);
    return true;
  });
}

template <class Ask>
auto AccountDesk::read(const Ask& ask) {
  return readers_.with([&](store::Store& store) {
    Rows rows(store.connection());
    return ask(rows);
  });
}

}  // namespace redress::office
