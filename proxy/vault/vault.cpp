#include "proxy/vault/vault.hpp"

#include <sodium.h>

#include <array>
#include <cstring>
#include <optional>
#include <utility>

#include "proxy/vault/digest.hpp"

namespace yoshin {
namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kHeader = MasterKey::kIdBytes + kNonce;
static_assert(MasterKey::kBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

unsigned char const* bytes_of(std::string_view text) {
  return reinterpret_cast<unsigned char const*>(text.data());
}
unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

std::string_view id_text(MasterKey const& key) {
  return {reinterpret_cast<char const*>(key.id.data()), key.id.size()};
}

/// The associated data always ends with the key id, so that a row cannot claim another key.
std::string bound(std::string_view associated, MasterKey const& key) {
  return std::string(associated) + '\0' + std::string(id_text(key));
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string out(text.size(), '\0');
  std::size_t length = 0;
  int const bad = sodium_base642bin(bytes_of(out), out.size(), text.data(), text.size(), nullptr, &length,
                                    nullptr, sodium_base64_VARIANT_ORIGINAL);
  if (bad != 0) return std::nullopt;
  out.resize(length);
  return out;
}

}  // namespace

/// The keys in guarded memory: no swap, no core file.
struct Vault::Keys {
  explicit Keys(std::vector<MasterKey>& from)
      : count(from.size()), all(static_cast<MasterKey*>(sodium_allocarray(from.size(), sizeof(MasterKey)))) {
    if (all == nullptr) std::abort();
    std::memcpy(all, from.data(), count * sizeof(MasterKey));
    sodium_memzero(from.data(), count * sizeof(MasterKey));
    sodium_mprotect_readonly(all);
  }
  ~Keys() { sodium_free(all); }
  Keys(Keys const&) = delete;
  Keys& operator=(Keys const&) = delete;

  [[nodiscard]] MasterKey const* find(std::string_view id) const {
    for (std::size_t i = 0; i < count; ++i)
      if (id_text(all[i]) == id) return &all[i];
    return nullptr;
  }

  std::size_t count;
  MasterKey* all;
};

Vault::Vault(std::unique_ptr<Keys> keys) : keys_(std::move(keys)) {}
Vault::~Vault() = default;

Result<std::unique_ptr<Vault>, Message> Vault::open(std::string const& key_file, KeyCreation creation) {
  if (sodium_init() < 0)
    return Failure{
        Message{"暗号ライブラリを初期化できません。", "The cryptographic library cannot be initialised."}};
  auto keys = read_keys(key_file, creation);
  if (!keys) return Failure{keys.error()};
  return std::unique_ptr<Vault>(new Vault(std::make_unique<Keys>(keys.value())));
}

std::string Vault::seal(std::string_view plain, std::string_view associated) const {
  MasterKey const& key = keys_->all[0];
  std::string out(kHeader + plain.size() + kTag, '\0');
  std::memcpy(out.data(), key.id.data(), key.id.size());
  unsigned char* nonce = bytes_of(out) + MasterKey::kIdBytes;
  randombytes_buf(nonce, kNonce);
  std::string const place = bound(associated, key);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(out) + kHeader, nullptr, bytes_of(plain), plain.size(),
                                             bytes_of(std::string_view(place)), place.size(), nullptr, nonce,
                                             key.bytes.data());
  return encode_base64(out);
}

Result<std::string, VaultError> Vault::unseal(std::string_view sealed, std::string_view associated) const {
  auto const raw = from_base64(sealed);
  if (!raw || raw->size() < kHeader + kTag) return Failure{VaultError::damaged};
  std::string_view const bytes = *raw;
  MasterKey const* key = keys_->find(bytes.substr(0, MasterKey::kIdBytes));
  if (key == nullptr) return Failure{VaultError::unknown_key};
  std::string const place = bound(associated, *key);
  std::string_view const cipher = bytes.substr(kHeader);
  std::string plain(cipher.size() - kTag, '\0');
  int const bad = crypto_aead_xchacha20poly1305_ietf_decrypt(
      bytes_of(plain), nullptr, nullptr, bytes_of(cipher), cipher.size(), bytes_of(std::string_view(place)),
      place.size(), bytes_of(bytes) + MasterKey::kIdBytes, key->bytes.data());
  if (bad != 0) return Failure{VaultError::damaged};
  return plain;
}

std::string Vault::authenticate(std::string_view bytes) const {
  constexpr std::string_view kPurpose = "yoshin audit chain 1";
  std::array<unsigned char, crypto_generichash_KEYBYTES> key{};
  MasterKey const& oldest = keys_->all[keys_->count - 1];
  crypto_generichash(key.data(), key.size(), bytes_of(kPurpose), kPurpose.size(), oldest.bytes.data(),
                     oldest.bytes.size());
  std::array<unsigned char, crypto_auth_BYTES> mac{};
  static_assert(crypto_auth_KEYBYTES == crypto_generichash_KEYBYTES);
  crypto_auth(mac.data(), bytes_of(bytes), bytes.size(), key.data());
  sodium_memzero(key.data(), key.size());
  return to_hex({reinterpret_cast<char const*>(mac.data()), mac.size()});
}

std::string credential_place(std::string_view shop, std::string_view provider, std::string_view field) {
  return "credential\n" + std::string(shop) + '\n' + std::string(provider) + '\n' + std::string(field);
}

std::string row_place(std::string_view table, std::string_view row) {
  return "row\n" + std::string(table) + '\n' + std::string(row);
}

}  // namespace yoshin
