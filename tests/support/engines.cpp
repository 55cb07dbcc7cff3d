#include "support/engines.h"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace redress::tests {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

std::string unique_name() {
  static std::atomic<int> count{0};
  return "redress_test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
}

}  // namespace

std::vector<sql::Engine> engines() {
  if (!environment("REDRESS_TEST_POSTGRESQL").empty()) return {sql::Engine::sqlite, sql::Engine::postgresql};
  static const bool said = [] {
    std::cerr << "\n*** PostgreSQL suite left out: REDRESS_TEST_POSTGRESQL is not set ***\n\n";
    return true;
  }();
  static_cast<void>(said);
  return {sql::Engine::sqlite};
}

std::string name_of(sql::Engine engine) {
  return engine == sql::Engine::sqlite ? "sqlite" : "postgresql";
}

Database::Database(sql::Engine engine)
    : engine_(engine),
      folder_((std::filesystem::temp_directory_path() / unique_name()).string()),
      schema_(unique_name()) {
  std::filesystem::remove_all(folder_);
  std::filesystem::create_directories(folder_);
  if (engine_ == sql::Engine::postgresql) {
    const auto server = sql::connect({engine_, environment("REDRESS_TEST_POSTGRESQL"), false});
    server->script("DROP SCHEMA IF EXISTS " + schema_ + " CASCADE; CREATE SCHEMA " + schema_);
  }
}

Database::~Database() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
  if (engine_ != sql::Engine::postgresql) return;
  try {
    sql::connect({engine_, environment("REDRESS_TEST_POSTGRESQL"), false})
        ->script("DROP SCHEMA " + schema_ + " CASCADE");
  } catch (const base::Fault& fault) {
    std::cerr << "cannot drop " << schema_ << ": " << fault.what() << "\n";
  }
}

sql::Address Database::address(bool read_only) const {
  if (engine_ == sql::Engine::sqlite) return {engine_, folder_ + "/redress.db", read_only};
  const std::string uri = environment("REDRESS_TEST_POSTGRESQL");
  return {engine_, uri + (uri.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" + schema_,
          read_only};
}

}  // namespace redress::tests
