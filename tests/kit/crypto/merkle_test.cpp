#include "kit/crypto/merkle.h"

#include <gtest/gtest.h>

#include <bit>

namespace redress::crypto {
namespace {

// The eight leaves of the reference test of RFC 6962 implementations, and the root after each of them.
const std::vector<std::string> inputs{"",
                                      std::string("\x00", 1),
                                      "\x10",
                                      "\x20\x21",
                                      "\x30\x31",
                                      "\x40\x41\x42\x43",
                                      "\x50\x51\x52\x53\x54\x55\x56\x57",
                                      "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"};
const std::vector<std::string> roots{"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                     "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                     "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                     "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                     "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                     "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                     "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                     "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

std::vector<Hash> leaves_of(std::size_t count) {
  std::vector<Hash> leaves;
  for (std::size_t i = 0; i < count; ++i) leaves.push_back(leaf_hash("leaf " + std::to_string(i)));
  return leaves;
}

// RFC 6962 2.1, word for word: an oracle that shares nothing with the frontier.
Hash root_by_definition(std::span<const Hash> leaves) {
  if (leaves.empty()) return sha256("");
  if (leaves.size() == 1) return leaves[0];
  std::size_t k = 1;
  while (k * 2 < leaves.size()) k *= 2;
  const Hash left = root_by_definition(leaves.first(k));
  const Hash right = root_by_definition(leaves.subspan(k));
  return sha256("\x01", bytes_of(left), bytes_of(right));
}

TEST(Merkle, KnownRootsOfRfc6962) {
  MerkleFrontier tree;
  EXPECT_EQ(hex(tree.root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    tree.append(leaf_hash(inputs[i]));
    EXPECT_EQ(hex(tree.root()), roots[i]) << "after " << i + 1;
  }
}

TEST(Merkle, TheFrontierIsTheTreeOfTheDefinition) {
  MerkleFrontier tree;
  const auto leaves = leaves_of(300);
  for (std::size_t n = 0; n < leaves.size(); ++n) {
    ASSERT_EQ(tree.root(), root_by_definition(std::span(leaves).first(n))) << n;
    ASSERT_EQ(tree.roots().size(), static_cast<std::size_t>(std::popcount(n)));
    tree.append(leaves[n]);
  }
}

TEST(Merkle, AFrontierPutDownAndTakenUpGoesOnAlike) {
  MerkleFrontier tree;
  const auto leaves = leaves_of(100);
  for (const auto& leaf : leaves) {
    tree = MerkleFrontier(tree.size(), tree.roots());
    tree.append(leaf);
  }
  EXPECT_EQ(tree.root(), root_by_definition(leaves));
}

TEST(Merkle, EveryLeafOfEveryTreeIsProved) {
  for (std::size_t size = 1; size <= 40; ++size) {
    const auto leaves = leaves_of(size);
    const Hash root = root_by_definition(leaves);
    for (std::size_t i = 0; i < size; ++i) {
      const auto proof = inclusion_proof(i, leaves);
      ASSERT_TRUE(proves(leaves[i], i, size, proof, root)) << i << " of " << size;
    }
  }
}

TEST(Merkle, AProofOfAnythingElseIsRefused) {
  const auto leaves = leaves_of(21);
  const Hash root = root_by_definition(leaves);
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    const auto proof = inclusion_proof(i, leaves);
    EXPECT_FALSE(proves(leaf_hash("another"), i, leaves.size(), proof, root));
    EXPECT_FALSE(proves(leaves[i], (i + 1) % leaves.size(), leaves.size(), proof, root));
    EXPECT_FALSE(proves(leaves[i], i, leaves.size(), proof, leaf_hash("another")));
    EXPECT_FALSE(proves(leaves[i], leaves.size(), leaves.size(), proof, root));
    auto shorter = proof;
    shorter.pop_back();
    EXPECT_FALSE(proves(leaves[i], i, leaves.size(), shorter, root));
    auto longer = proof;
    longer.push_back(root);
    EXPECT_FALSE(proves(leaves[i], i, leaves.size(), longer, root));
    for (std::size_t k = 0; k < proof.size(); ++k) {
      auto bent = proof;
      bent[k][5] ^= 1U;
      EXPECT_FALSE(proves(leaves[i], i, leaves.size(), bent, root));
    }
  }
}

}  // namespace
}  // namespace redress::crypto
