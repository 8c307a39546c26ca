#ifndef YOSHIN_WASM_ABI_H
#define YOSHIN_WASM_ABI_H

/* The whole boundary between the page and the core: six functions and the memory they point into.
 *
 * Asking. The caller reserves room for a question with yoshin_question(size), writes exactly `size` bytes of
 * UTF-8 JSON there, does the same with yoshin_file(size) for the bytes of a file (size 0 when there is none),
 * and calls yoshin_ask(). It returns the length of the answer, which yoshin_answer() points at: UTF-8 JSON
 * without a NUL.
 *
 *     yoshin_question(n) -> | question: n bytes |   written by the caller
 *     yoshin_file(m)     -> | file: m bytes     |   written by the caller
 *     yoshin_ask()       -> length a
 *     yoshin_answer()    -> | answer: a bytes   |   read by the caller
 *
 * Owning. The core owns every buffer; the caller frees nothing. A pointer from yoshin_question or yoshin_file
 * is good until the next call of that same function or of yoshin_ask; one from yoshin_answer until the next
 * yoshin_ask. Any call may grow the memory, which detaches typed-array views: make them anew after every call.
 *
 * Columns. yoshin_fee_rows(rows) makes four columns of 32-bit yen that long (at most 4,000,000) and returns the
 * length they have; yoshin_column(id) points at one, or is null for an id that is none. The caller fills the
 * two basis columns, rows of one shop and provider side by side, asks `table_fee_columns` with a rule for each
 * such run, and reads the other two. Amounts must lie within ±999,999,999. The pointers are good until the next
 * yoshin_fee_rows or `table_reset`.
 *
 * The order table is the module's one piece of state beside these buffers. One instance serves one caller at a
 * time.
 */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Columns of yoshin_column. */
enum yoshin_column_id {
  YOSHIN_BASIS_BILLED = 0, /* written by the caller */
  YOSHIN_BASIS_FEE = 1,    /* written by the caller */
  YOSHIN_FEE = 2,          /* written by table_fee_columns */
  YOSHIN_BILLED = 3        /* written by table_fee_columns */
};

unsigned char* yoshin_question(size_t size);
unsigned char* yoshin_file(size_t size);
size_t yoshin_ask(void);
unsigned char const* yoshin_answer(void);
size_t yoshin_fee_rows(size_t rows);
int32_t* yoshin_column(int id);

#ifdef __cplusplus
}
#endif

#endif
