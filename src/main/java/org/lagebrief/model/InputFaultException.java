package org.lagebrief.model;

/** Thrown where an input cannot be read as what it should be; its message is the fault's line and needs no stack trace. */
public final class InputFaultException extends RuntimeException {
    private final transient InputFault fault;

    public InputFaultException(InputFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    public InputFaultException(InputFault fault, Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    public InputFault fault() {
        return fault;
    }
}
