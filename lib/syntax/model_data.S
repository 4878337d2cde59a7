/* The model files, as they are, in the library's read-only data. RAP_MODEL_FILE and RAP_NAMES_FILE are their paths. */
#if defined __APPLE__
	.const
#define SYMBOL(name) _##name
#else
	.section .rodata
#define SYMBOL(name) name
#endif

#if defined __ELF__
#define HIDDEN(name) .hidden name
#elif defined __APPLE__
#define HIDDEN(name) .private_extern SYMBOL(name)
#else
#define HIDDEN(name)
#endif

	.globl SYMBOL(rap_model_data)
	.globl SYMBOL(rap_model_data_size)
	.globl SYMBOL(rap_names_data)
	.globl SYMBOL(rap_names_data_size)
	HIDDEN(rap_model_data)
	HIDDEN(rap_model_data_size)
	HIDDEN(rap_names_data)
	HIDDEN(rap_names_data_size)

	.balign 64
SYMBOL(rap_model_data):
	.incbin RAP_MODEL_FILE
model_end:
	.balign 64
SYMBOL(rap_names_data):
	.incbin RAP_NAMES_FILE
names_end:
	.balign 4
SYMBOL(rap_model_data_size):
	.long model_end - SYMBOL(rap_model_data)
SYMBOL(rap_names_data_size):
	.long names_end - SYMBOL(rap_names_data)

#if defined __linux__ && defined __ELF__
	.section .note.GNU-stack, "", %progbits
#endif
