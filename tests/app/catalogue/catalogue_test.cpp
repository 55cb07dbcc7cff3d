#include "app/catalogue/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "app/catalogue/procedures.h"
#include "base/embedded.h"

namespace redress::catalogue {
namespace {

TEST(Catalogue, EverythingTheProgramBringsIsSound) {
  const auto checked = check_shipped();
  if (!checked) {
    for (const auto& refusal : checked.error()) ADD_FAILURE() << refusal.about << ": " << refusal.text;
  }
  const auto files = base::embedded_shipped();
  const auto procedures = std::count_if(files.begin(), files.end(), [](const base::Embedded& file) {
    return file.path.starts_with("procedures/") && file.path.ends_with(".yaml");
  });
  EXPECT_EQ(static_cast<std::size_t>(procedures), shipped_procedures().size());
}

TEST(Catalogue, AFileThatIsNotThereIsRefused) {
  const auto read = read_procedure_file("/nowhere/at/all.yaml");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error()[0].text, "the file cannot be read");
  EXPECT_FALSE(read_procedure_file(REDRESS_SOURCE_DIR));
}

TEST(Catalogue, AProcedureIsReadFromAFile) {
  const auto read = read_procedure_file(std::string(REDRESS_SOURCE_DIR) + "/procedures/spso.csc.yaml");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->id, "spso.csc");
}

}  // namespace
}  // namespace redress::catalogue
