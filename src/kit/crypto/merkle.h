// The Merkle tree of RFC 6962 2.1: leaf = SHA-256(0x00 || bytes), node = SHA-256(0x01 || left || right).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "kit/crypto/hash.h"

namespace redress::crypto {

Hash leaf_hash(std::string_view canonical_bytes);
Hash node_hash(const Hash& left, const Hash& right);

// The tree so far, as the roots of its complete subtrees: append and root in O(log n) hashes.
class MerkleFrontier {
 public:
  MerkleFrontier() = default;
  // Asserts as many hashes as `size` has one bits.
  MerkleFrontier(std::uint64_t size, std::vector<Hash> roots);
  void append(const Hash& leaf);
  std::uint64_t size() const { return size_; }
  // SHA-256 of nothing for the empty tree.
  Hash root() const;
  const std::vector<Hash>& roots() const { return roots_; }  // largest subtree first

 private:
  std::uint64_t size_ = 0;
  std::vector<Hash> roots_;
};

// The inclusion proof of leaf `index` in the tree over the first `size` leaves, and its check (RFC 6962 2.1.1).
std::vector<Hash> inclusion_proof(std::uint64_t index, std::span<const Hash> leaves);
bool proves(const Hash& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash> proof, const Hash& root);

}  // namespace redress::crypto
