trigger WidgetTrigger on Widget__c(before insert) {
    for (Widget__c widget : Trigger.new) {
        widget.Stamp__c = 'stamped';
        if (widget.Name == 'Refused') {
            widget.addError('This widget is refused.');
        }
    }
}
