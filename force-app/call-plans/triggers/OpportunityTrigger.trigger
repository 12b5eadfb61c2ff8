trigger OpportunityTrigger on Opportunity(before update, after update) {
    OpportunityTriggerHandler.handle(Trigger.operationType, Trigger.new, (Map<Id, Opportunity>) Trigger.oldMap);
}
