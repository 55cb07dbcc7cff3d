#include <gtest/gtest.h>

#include "app/store/store.h"

namespace redress::store {
namespace {

TEST(Place, AFolderHoldsTheDatabaseAndTheDocuments) {
  const Place place = place_of("/srv/redress", "", true);
  EXPECT_EQ(place.database.engine, sql::Engine::sqlite);
  EXPECT_EQ(place.database.where, "/srv/redress/redress.db");
  EXPECT_TRUE(place.database.read_only);
  EXPECT_EQ(place.folder, "/srv/redress");
  EXPECT_EQ(place_of("/srv/redress", "/srv/files", false).folder, "/srv/files");
}

TEST(Place, AnAddressIsAServerWithAFolderBeside) {
  const Place place = place_of("postgresql://redress@db.example.org/redress", "/srv/files", false);
  EXPECT_EQ(place.database.engine, sql::Engine::postgresql);
  EXPECT_EQ(place.database.where, "postgresql://redress@db.example.org/redress");
  EXPECT_EQ(place.folder, "/srv/files");
}

TEST(Place, APasswordInTheAddressIsRefusedAndNotRepeated) {
  for (const char* data :
       {"postgresql://redress:s3cret@db.example.org/redress", "postgresql://db.example.org/redress?password=s3cret",
        "postgresql://redress:s3cret@a.example.org,b.example.org/redress",
        "postgresql://db.example.org/redress?sslpassword=s3cret"}) {
    try {
      place_of(data, "", false);
      ADD_FAILURE() << data;
    } catch (const base::Fault& fault) {
      EXPECT_NE(std::string(fault.what()).find("password"), std::string::npos) << fault.what();
      EXPECT_EQ(std::string(fault.what()).find("s3cret"), std::string::npos) << fault.what();
    }
  }
}

TEST(Place, AnyOtherSchemeIsRefused) {
  EXPECT_THROW(place_of("mysql://db.example.org/redress", "", false), base::Fault);
  EXPECT_THROW(place_of("", "", false), base::Fault);
}

}  // namespace
}  // namespace redress::store
