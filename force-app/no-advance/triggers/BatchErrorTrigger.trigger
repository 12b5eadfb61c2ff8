trigger BatchErrorTrigger on BatchApexErrorEvent(after insert) {
    BatchErrors.handle(Trigger.new);
}
