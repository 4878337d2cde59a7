/* Where a reader's model comes from: built in, a caller's bytes, a caller's file. */
#ifndef RAP_API_MODEL_SOURCE_H
#define RAP_API_MODEL_SOURCE_H

#include "api/handles.h"

/* The bytes of the model that the options ask for, in a block of reader->calls: reader->model_bytes and ..._size. No
 * block for the one built in. Only the head of the bytes is looked at. */
int32_t rap_model_fetch(rap_reader *reader, const rap_reader_options *options, rap_error *error);

#endif
