#include "kit/qr/qr_code.h"

#include <cstdint>
#include <qrcodegen/qrcodegen.hpp>

namespace redress::qr {

std::optional<Squares> qr_code(std::string_view text) {
  try {
    const auto code = qrcodegen::QrCode::encodeBinary({text.begin(), text.end()}, qrcodegen::QrCode::Ecc::MEDIUM);
    const int size = code.getSize();
    Squares squares(static_cast<std::size_t>(size), std::vector<bool>(static_cast<std::size_t>(size)));
    for (int y = 0; y < size; ++y) {
      for (int x = 0; x < size; ++x)
        squares[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] = code.getModule(x, y);
    }
    return squares;
  } catch (const qrcodegen::data_too_long&) {
    return std::nullopt;
  }
}

}  // namespace redress::qr
