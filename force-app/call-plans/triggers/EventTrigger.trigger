trigger EventTrigger on Event(before insert, after insert, after update, after delete, after undelete) {
    EventTriggerHandler.handle(Trigger.operationType, Trigger.new, Trigger.old, (Map<Id, Event>) Trigger.oldMap);
}
