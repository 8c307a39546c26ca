#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "base/result.hpp"
#include "proxy/vault/key_file.hpp"
#include "proxy/vault/secret.hpp"

namespace yoshin {

/// Why a sealed text does not open.
enum class VaultError { unknown_key, damaged };

/// Seals texts with XChaCha20-Poly1305 under the master key. Stored form: base64 of key id ‖ nonce ‖
/// ciphertext. The associated data and the key id bind a sealed text to its place: moved to another row it does
/// not open. Thread-safe.
class Vault {
 public:
  /// Reads the keys (see `read_keys`). Errors are sentences for the administrator.
  static Result<std::unique_ptr<Vault>, Message> open(std::string const& key_file, KeyCreation creation);
  ~Vault();
  Vault(Vault const&) = delete;
  Vault& operator=(Vault const&) = delete;

  /// Seals with the current key and a fresh random nonce.
  [[nodiscard]] std::string seal(std::string_view plain, std::string_view associated) const;
  /// Opens what any of the keys sealed for the same place.
  Result<std::string, VaultError> unseal(std::string_view sealed, std::string_view associated) const;
  /// A keyed digest (HMAC-SHA-512-256) as hex, under a key derived from the oldest master key.
  [[nodiscard]] std::string authenticate(std::string_view bytes) const;

 private:
  struct Keys;
  explicit Vault(std::unique_ptr<Keys> keys);
  std::unique_ptr<Keys> keys_;
};

/// The place of a credential: shop, provider and field.
std::string credential_place(std::string_view shop, std::string_view provider, std::string_view field);
/// The place of a sealed column: table and row.
std::string row_place(std::string_view table, std::string_view row);

}  // namespace yoshin
