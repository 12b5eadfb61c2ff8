trigger CallPlanTrigger on Call_Plan__c(before insert, before update, after insert, after update) {
    CallPlanTriggerHandler.handle(Trigger.operationType, Trigger.new, (Map<Id, Call_Plan__c>) Trigger.oldMap);
}
