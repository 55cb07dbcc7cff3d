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

TEST(Catalogue, EveryFaultOfWhatTheProgramBringsIsSaidAtOnce) {
  auto files = base::embedded_shipped();
  for (base::Embedded& file : files) {
    if (file.path == "procedures/gen.enquiry.yaml") file.bytes = "id: gen.enquiry\n";
    if (file.path == "measures/ontime.yaml") file.path = "measures/on.time.yaml";
  }
  const auto read = read_shipped(files);
  ASSERT_FALSE(read);
  std::string all;
  for (const auto& refusal : read.error()) all += refusal.about + ": " + refusal.text + "\n";
  EXPECT_NE(all.find("procedures/gen.enquiry.yaml:1:1: `title` is missing"), std::string::npos) << all;
  EXPECT_NE(all.find("measures/on.time.yaml:1:1: the id is `ontime`, expected the name of the file"), std::string::npos)
      << all;
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
