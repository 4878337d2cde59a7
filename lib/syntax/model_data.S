/* The model file, as it is, in the library's read-only data. RAP_MODEL_FILE is its path. */
#if defined __APPLE__
	.const
#define SYMBOL(name) _##name
#else
	.section .rodata
#define SYMBOL(name) name
#endif

	.globl SYMBOL(rap_model_data)
	.globl SYMBOL(rap_model_data_size)
#if defined __ELF__
	.hidden rap_model_data
	.hidden rap_model_data_size
#elif defined __APPLE__
	.private_extern _rap_model_data
	.private_extern _rap_model_data_size
#endif
	.balign 64
SYMBOL(rap_model_data):
	.incbin RAP_MODEL_FILE
model_end:
	.balign 4
SYMBOL(rap_model_data_size):
	.long model_end - SYMBOL(rap_model_data)

#if defined __linux__ && defined __ELF__
	.section .note.GNU-stack, "", %progbits
#endif
