#include "kit/crypto/merkle.h"

#include <algorithm>
#include <bit>

#include "base/assert.h"

namespace redress::crypto {
namespace {

// The root over `leaves`, by the definition: a tree of n leaves is one of the largest power of two below n, beside the
// rest.
Hash root_of(std::span<const Hash> leaves) {
  if (leaves.empty()) return sha256({});
  if (leaves.size() == 1) return leaves.front();
  const std::size_t left = std::bit_floor(leaves.size() - 1);
  return node_hash(root_of(leaves.first(left)), root_of(leaves.subspan(left)));
}

void add_proof(std::vector<Hash>& proof, std::uint64_t index, std::span<const Hash> leaves) {
  if (leaves.size() <= 1) return;
  const std::size_t left = std::bit_floor(leaves.size() - 1);
  if (index < left) {
    add_proof(proof, index, leaves.first(left));
    proof.push_back(root_of(leaves.subspan(left)));
  } else {
    add_proof(proof, index - left, leaves.subspan(left));
    proof.push_back(root_of(leaves.first(left)));
  }
}

}  // namespace

Hash leaf_hash(std::string_view canonical_bytes) {
  return sha256(std::string_view("\0", 1), canonical_bytes);
}

Hash node_hash(const Hash& left, const Hash& right) {
  std::array<char, 65> bytes{};
  bytes[0] = 1;
  std::copy(left.begin(), left.end(), bytes.begin() + 1);
  std::copy(right.begin(), right.end(), bytes.begin() + 33);
  return sha256(std::string_view(bytes.data(), bytes.size()));
}

MerkleFrontier::MerkleFrontier(std::uint64_t size, std::vector<Hash> roots) : size_(size), roots_(std::move(roots)) {
  REDRESS_ASSERT(static_cast<std::size_t>(std::popcount(size_)) == roots_.size());
}

void MerkleFrontier::append(const Hash& leaf) {
  Hash subtree = leaf;
  // Each low one bit of the size is a complete subtree as large as the one in hand.
  for (std::uint64_t rest = size_; (rest & 1U) != 0; rest >>= 1U) {
    subtree = node_hash(roots_.back(), subtree);
    roots_.pop_back();
  }
  roots_.push_back(subtree);
  ++size_;
}

Hash MerkleFrontier::root() const {
  if (roots_.empty()) return sha256({});
  Hash root = roots_.back();
  for (std::size_t i = roots_.size() - 1; i-- > 0;) root = node_hash(roots_[i], root);
  return root;
}

std::vector<Hash> inclusion_proof(std::uint64_t index, std::span<const Hash> leaves) {
  REDRESS_ASSERT(index < leaves.size());
  std::vector<Hash> proof;
  add_proof(proof, index, leaves);
  return proof;
}

bool proves(const Hash& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash> proof, const Hash& root) {
  if (index >= size) return false;
  std::uint64_t place = index;
  std::uint64_t last = size - 1;
  Hash hash = leaf;
  for (const Hash& beside : proof) {
    if (last == 0) return false;
    if ((place & 1U) != 0 || place == last) {
      hash = node_hash(beside, hash);
      // A last node without a neighbour rises until it has one.
      while ((place & 1U) == 0 && place != 0) {
        place >>= 1U;
        last >>= 1U;
      }
    } else {
      hash = node_hash(hash, beside);
    }
    place >>= 1U;
    last >>= 1U;
  }
  return last == 0 && hash == root;
}

}  // namespace redress::crypto
